/** Says something in every way that a console has, after stdout was reserved. */
import {reserveStdout} from '../../src/goplugin/stdout';

reserveStdout();
process.stdout.write('write\n');
console.log('log');
console.info('info');
console.debug('debug');
console.table([['table']]);
console.dir('dir');
console.dirxml('dirxml');
console.count('count');
console.group('group');
console.groupEnd();
console.time('time');
console.timeEnd('time');
console.trace();
console.error('error');
